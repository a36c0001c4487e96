package peristyle.model.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** What a file holds, in a number: two files with the same number are the same file under two names. */
final class Digest {

    private Digest() {}

    /** SHA-256 of a file, or of the names and the contents of the files in a folder. */
    static String of(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (!Files.isDirectory(path)) {
                add(digest, path);
                return HexFormat.of().formatHex(digest.digest());
            }
            List<Path> files;
            try (Stream<Path> found = Files.list(path)) {
                files = found.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                add(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException damaged) {
            throw new ProblemException(
                    Problem.of("inventory.damaged", path.toString(), String.valueOf(damaged.getMessage())), damaged);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                OutputStream sum = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(sum);
        }
    }
}
