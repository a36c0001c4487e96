import java.io.IOException;
import java.nio.file.Path;
import peristyle.views.text.PackedWords;

/** Packs the texts of each language into one file of this folder, in the form in which a start finds them soonest. */
class PackTexts {

    public static void main(String[] arguments) throws IOException {
        PackedWords.packAll(Path.of(arguments[0]));
    }
}
