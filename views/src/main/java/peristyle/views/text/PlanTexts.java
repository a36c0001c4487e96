package peristyle.views.text;

import java.util.List;
import java.util.Locale;
import peristyle.model.exchange.plan.table.PlanWords;

/** The console's texts in the form in which the files of a plan ask for words. */
public final class PlanTexts implements PlanWords {

    private final Texts texts;

    /** Words of the language of these texts. */
    public PlanTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String text(String key, List<?> arguments) {
        return texts.get(key, arguments);
    }

    @Override
    public boolean has(String key) {
        return texts.has(key);
    }

    @Override
    public String of(Enum<?> constant) {
        return texts.of(constant);
    }

    @Override
    public String integer(long number) {
        return texts.formats().integer(number);
    }

    @Override
    public String decimal(double number, int digits) {
        return texts.formats().decimal(number, digits);
    }

    @Override
    public String percent(double share) {
        return texts.formats().percent(share);
    }

    @Override
    public String size(double mib) {
        return texts.formats().size(mib);
    }

    @Override
    public Locale locale() {
        return texts.locale();
    }
}
