package peristyle.views.datastores;

import peristyle.model.estate.Datastore;
import peristyle.model.exchange.sheet.DatastoreSheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Screen;
import peristyle.views.correction.CorrectionActions;
import peristyle.views.detail.ObjectScreen;
import peristyle.views.forecast.TimesLeft;

/** The screen of datastores. */
public final class DatastoresView extends ObjectScreen<Datastore> {

    /** The screen, in this console. */
    public DatastoresView(ConsoleContext context) {
        super(
                Screen.DATASTORES,
                DatastoreSheet.DATASTORES,
                new DatastoreDetail(context.texts(), new TimesLeft(context)),
                context);
        lead("name", "zone", "storage_class", "used_pct", "latency_ms");
        add(new GrowthAction(context, this::window).ofDatastores());
        offer(new CorrectionActions(context, this::window).ofDatastores());
    }
}
