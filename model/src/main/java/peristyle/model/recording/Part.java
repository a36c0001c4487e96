package peristyle.model.recording;

/** The parts of a recording's file, in their order, and how large each may be. */
enum Part {
    HEAD("recording.json", 1 << 20),
    COMMANDS("commands.jsonl", 1 << 28),
    CHANGES("changes.bin", 1 << 29),
    CATALOGUE("catalogue.json", 1 << 22),
    ESTATE("estate.bin", 1 << 29),
    DEVICES("devices.bin", 1 << 29);

    private final String file;
    private final int most;

    Part(String file, int most) {
        this.file = file;
        this.most = most;
    }

    /** Name within the file. */
    String file() {
        return file;
    }

    /** Largest size, unpacked, bytes. */
    int most() {
        return most;
    }
}
