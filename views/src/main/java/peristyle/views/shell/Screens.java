package peristyle.views.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import peristyle.views.activity.ActivityView;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Screen;
import peristyle.views.console.ScreenView;
import peristyle.views.cpools.CpoolsView;
import peristyle.views.datastores.DatastoresView;
import peristyle.views.emulator.EmulatorView;
import peristyle.views.hardware.HardwareView;
import peristyle.views.hosts.HostsView;
import peristyle.views.inventory.InventoryView;
import peristyle.views.overview.OverviewView;
import peristyle.views.planning.PlanningView;
import peristyle.views.replicas.ReplicasView;
import peristyle.views.vms.VmsView;

/** Which class makes which screen. A new screen is one line here. */
final class Screens {

    private static final Map<Screen, Function<ConsoleContext, ScreenView>> MAKERS = new EnumMap<>(Screen.class);

    static {
        MAKERS.put(Screen.OVERVIEW, OverviewView::new);
        MAKERS.put(Screen.INVENTORY, InventoryView::new);
        MAKERS.put(Screen.CPOOLS, CpoolsView::new);
        MAKERS.put(Screen.HOSTS, HostsView::new);
        MAKERS.put(Screen.VIRTUAL_MACHINES, VmsView::new);
        MAKERS.put(Screen.DATASTORES, DatastoresView::new);
        MAKERS.put(Screen.HARDWARE, HardwareView::new);
        MAKERS.put(Screen.REPLICAS, ReplicasView::new);
        MAKERS.put(Screen.PLANNING, PlanningView::new);
        MAKERS.put(Screen.ACTIVITY, ActivityView::new);
        MAKERS.put(Screen.EMULATOR, EmulatorView::new);
    }

    private Screens() {}

    /** The screens that there are, in the order of the sidebar. */
    static Map<Screen, Function<ConsoleContext, ScreenView>> makers() {
        return MAKERS;
    }
}
