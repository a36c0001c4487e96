package peristyle.model.sample;

import java.util.List;
import java.util.Locale;
import peristyle.model.estate.Platform;
import peristyle.model.estate.ZoneId;

/** How things are called, after the provider's own habits. */
final class Names {

    static final List<String> ZONES = List.of("PAR7S", "TH3S", "AZ07");
    static final List<String> ORGANISATIONS = List.of(
            "Banque Ardoise",
            "Mécanique Valmont",
            "Assurances Corvane",
            "Laboratoires Hélier",
            "Transports Obrecht",
            "Énergie Lorval",
            "Ville de Saint-Maur-les-Eaux",
            "Semences Trévignon");

    private static final String LETTERS = "abcdefghjkmnopqrstuvwxyz";

    private Names() {}

    static ZoneId zone(int number) {
        return new ZoneId(ZONES.get(number).toLowerCase(Locale.ROOT));
    }

    static String tenant(int number) {
        return "t" + padded(number + 1, 4);
    }

    static String pool(int number, String tenant, ZoneId zone) {
        return "clu" + padded(number, 3) + "-" + tenant + "-" + zone.value();
    }

    static String host(Platform platform, int number, int serial, String tenant, String domain, ZoneId zone) {
        return switch (platform) {
            case VMWARE -> "esx" + padded(number, 3) + "-" + tenant + "-" + domain + "-" + zone.value();
            case OPENIAAS -> "xcp-" + shortCode(serial) + "-" + domain + "-" + zone.value();
        };
    }

    static String datastore(Platform platform, int number, String owner, String enclosure, int volume, ZoneId zone) {
        String lies = "-r-" + enclosure + "-data" + padded(volume, 2);
        return switch (platform) {
            case VMWARE -> "ds" + padded(number, 3) + "-" + owner + lies + "-" + zone.value();
            case OPENIAAS -> "sr" + padded(number, 3) + "-" + owner + lies;
        };
    }

    /** The number with zeros in front: {@code 7, 3} gives {@code 007}. */
    static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** Two letters and two digits, different for each of the first 57,600 numbers: {@code om15}. */
    private static String shortCode(int serial) {
        int mixed = (int) (serial * 7_919L % ((long) LETTERS.length() * LETTERS.length() * 100));
        int letters = mixed / 100;
        return "" + LETTERS.charAt(letters / LETTERS.length()) + LETTERS.charAt(letters % LETTERS.length())
                + padded(mixed % 100, 2);
    }
}
