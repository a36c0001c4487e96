package peristyle.views.shell;

import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.views.console.Scope;
import peristyle.views.text.Texts;

/** Says what is looked at. */
final class ScopeWords {

    private ScopeWords() {}

    /** That this object lies outside of what was looked at, and what is looked at for its sake. */
    static String widened(Texts texts, Estate estate, ObjectId object, Scope now) {
        return texts.get(
                "window.scope.widened", estate.nameOf(object), place(texts, estate, now), tenant(texts, estate, now));
    }

    /** That what was looked at is gone, and what is looked at instead. */
    static String gone(Texts texts, Estate estate, Scope now) {
        return texts.get("window.scope.gone", place(texts, estate, now), tenant(texts, estate, now));
    }

    private static String place(Texts texts, Estate estate, Scope now) {
        return now.zone() != null
                ? estate.nameOf(now.zone())
                : now.region() != null ? estate.nameOf(now.region()) : texts.get("window.scope.places");
    }

    private static String tenant(Texts texts, Estate estate, Scope now) {
        return now.tenant() != null ? estate.nameOf(now.tenant()) : texts.get("window.scope.tenants");
    }
}
