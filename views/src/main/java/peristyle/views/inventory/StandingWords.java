package peristyle.views.inventory;

import peristyle.views.text.Texts;

/** Says what is found of an entry; what lies outside of the scope by itself. */
final class StandingWords {

    private StandingWords() {}

    static String of(Texts texts, Standing standing) {
        if (standing.outside() == null) {
            return texts.of(standing.worst());
        }
        String inside = standing.inside() == null ? texts.get("detail.no-findings") : texts.of(standing.inside());
        return texts.get("inventory-screen.within", inside, standing.elsewhere(), standing.outside());
    }
}
