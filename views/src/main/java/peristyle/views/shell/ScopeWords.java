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
        String place = now.zone() != null
                ? estate.nameOf(now.zone())
                : now.region() != null ? estate.nameOf(now.region()) : texts.get("window.scope.places");
        String tenant = now.tenant() != null ? estate.nameOf(now.tenant()) : texts.get("window.scope.tenants");
        return texts.get("window.scope.widened", estate.nameOf(object), place, tenant);
    }
}
