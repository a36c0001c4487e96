import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rewrites the classes of a jar that are older than Java 6 as classes of Java 8: the same code with the stack maps that the
 * start-up cache asks for. Without them it leaves such classes out, and they are read and verified at each start.
 */
final class RenewClasses {

    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    private final ClassFile classFile;

    private RenewClasses(ClassLoader loader) {
        classFile = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
    }

    /** Rewrites the jars that are named, in place. */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path file = Path.of(jar);
            try (URLClassLoader loader = new URLClassLoader(new URL[] {file.toUri().toURL()});
                    FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of());
                    Stream<Path> entries = Files.walk(inside.getPath("/"))) {
                RenewClasses renewal = new RenewClasses(loader);
                List<Path> classes = entries.filter(each -> each.toString().endsWith(".class")).toList();
                classes.forEach(renewal::renew);
            }
        }
    }

    private void renew(Path file) {
        try {
            byte[] old = Files.readAllBytes(file);
            var model = classFile.parse(old);
            if (model.majorVersion() < FIRST_WITH_STACK_MAPS) {
                ClassTransform younger = (builder, element) -> {
                    if (!(element instanceof ClassFileVersion)) {
                        builder.with(element);
                    }
                };
                ClassTransform dated =
                        ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0));
                // Code that is only copied would keep its lack of stack maps: each instruction is written anew.
                ClassTransform rewritten = ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
                Files.write(file, classFile.transformClass(model, younger.andThen(dated).andThen(rewritten)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
