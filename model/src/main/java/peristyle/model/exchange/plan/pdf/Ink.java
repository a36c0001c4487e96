package peristyle.model.exchange.plan.pdf;

/** The colours of the report, as shares of red, green and blue. */
enum Ink {
    TEXT(0x1B2430),
    MUTED(0x5B6675),
    RULE(0xD5DAE1),
    BAND(0xF3F5F8),
    ACCENT(0x22577A),
    MEMORY(0x2F6FA7),
    CPU(0x4C956C),
    RESERVE(0xE9B44C),
    ROOM(0xE6EAEF),
    WARNING(0xB23A48),
    PAPER(0xFFFFFF);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    float red() {
        return (rgb >> 16 & 0xFF) / 255f;
    }

    float green() {
        return (rgb >> 8 & 0xFF) / 255f;
    }

    float blue() {
        return (rgb & 0xFF) / 255f;
    }
}
