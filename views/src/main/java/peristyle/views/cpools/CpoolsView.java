package peristyle.views.cpools;

import peristyle.model.estate.ComputePool;
import peristyle.model.exchange.sheet.CpoolSheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Screen;
import peristyle.views.correction.CorrectionActions;
import peristyle.views.detail.ObjectScreen;
import peristyle.views.forecast.TimesLeft;

/** The screen of Cpools and Xen pools. */
public final class CpoolsView extends ObjectScreen<ComputePool> {

    /** The screen, in this console. */
    public CpoolsView(ConsoleContext context) {
        super(Screen.CPOOLS, CpoolSheet.POOLS, new CpoolDetail(context.texts(), new TimesLeft(context)), context);
        lead("name", "worst_finding", "platform", "zone", "cpu_used_pct", "memory_used_pct");
        add(new HighAvailabilityAction(context, this::window).ofPools());
        add(new ActivatedMemoryAction(context, this::window).ofPools());
        offer(new CorrectionActions(context, this::window).ofCpools());
    }
}
