package peristyle.model.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes bytes at random: single ones, pieces put in, doubled, cut out, moved, and words that readers stumble over. */
final class Spoiler {

    private static final List<String> WORDS = List.of(
            "<row>",
            "</row>",
            "<c>",
            "</c>",
            "<v>",
            "</v>",
            "<is><t>",
            "<f/>",
            "<c r=\"XFD1048576\">",
            "<c t=\"s\"><v>",
            "<row r=\"1048576\">",
            "t=\"e\"",
            "t=\"d\"",
            "&amp;",
            "&#0;",
            "&#1114111;",
            "&lol;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x ?>",
            "<!DOCTYPE x>",
            "</sheetData>",
            "xmlns:a=\"b\"",
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "\t",
            "|",
            "\r\n",
            "\n\n",
            "sep=;\n",
            "\uFEFF",
            "\0",
            "-1",
            "1e308",
            "-1e-308",
            "NaN",
            "Infinity",
            "9223372036854775807",
            "99999999999999999999",
            "0.1",
            "1.234.567,89",
            "1,234.5",
            "3.632",
            "=1+1",
            "#N/A",
            "%",
            "VM",
            "Total",
            "vCLS-1",
            "True",
            "False",
            "[",
            "]",
            "[ds] a/b.vmdk",
            "AntiAffinity",
            "Affinity,",
            "sharingMultiWriter",
            "poweredOn",
            "orphaned",
            "/kubelet/",
            "2026-02-30",
            "12/31/9999 11:59:59 PM",
            "2958466",
            "+",
            "100+500+",
            "é",
            "\uD83D\uDE00",
            "İ",
            "ß");

    private Spoiler() {}

    /** Other bytes, made of these. */
    static byte[] spoil(byte[] bytes, SplittableRandom random) {
        byte[] changed = bytes;
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return word(random);
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(1, 9)));
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(8)) {
            case 0, 1 -> {
                byte[] changed = bytes.clone();
                changed[from] = (byte) random.nextInt(256);
                yield changed;
            }
            case 2, 3 -> joined(bytes, from, from, word(random), 1);
            case 4 -> joined(bytes, from, to, new byte[0], 0);
            case 5 -> joined(bytes, from, to, word(random), 1);
            case 6 -> joined(bytes, from, from, piece, random.nextInt(20) == 0 ? 1 + random.nextInt(2_000) : 1);
            default ->
                random.nextInt(8) == 0
                        ? Arrays.copyOf(bytes, from)
                        : joined(bytes, random.nextInt(bytes.length), -1, piece, 1);
        };
    }

    private static byte[] word(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** These bytes with a piece, so many times, in place of those between the two places. */
    private static byte[] joined(byte[] bytes, int from, int to, byte[] piece, int times) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + piece.length * times);
        joined.write(bytes, 0, from);
        for (int time = 0; time < times; time++) {
            joined.writeBytes(piece);
        }
        int rest = to < 0 ? from : to;
        joined.write(bytes, rest, bytes.length - rest);
        return joined.toByteArray();
    }
}
