package peristyle.app.command;

import java.util.Arrays;
import java.util.Locale;
import peristyle.views.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language as the command line gives it: one that the console speaks, of any country. Another would be answered in English. */
final class GivenLanguage implements ITypeConverter<Locale> {

    @Override
    public Locale convert(String text) {
        Locale named = Locale.forLanguageTag(text);
        boolean spoken = Arrays.stream(Language.values())
                .anyMatch(language -> language.home().getLanguage().equals(named.getLanguage()));
        if (!spoken) {
            throw new TypeConversionException(text);
        }
        return named;
    }
}
