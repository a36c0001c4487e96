package peristyle.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path as the command line gives it. Nothing at all would mean the folder that one happens to stand in. */
final class GivenPath implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("blank");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException unusable) {
            TypeConversionException refused = new TypeConversionException(unusable.getReason());
            refused.initCause(unusable);
            throw refused;
        }
    }
}
