package peristyle.views.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.StorageClass;
import peristyle.model.correction.ChangeBladeClass;
import peristyle.model.correction.ChangeStorageClass;
import peristyle.model.correction.ChangeTenant;
import peristyle.model.correction.ChangeWorkload;
import peristyle.model.correction.Corrections;
import peristyle.model.correction.MoveToRegion;
import peristyle.model.correction.MoveToZone;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Region;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Workload;
import peristyle.model.estate.Zone;
import peristyle.model.rule.Situation;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.Words;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** What can be corrected, kind by kind, as actions of the tables; none where the estate did not come from a file. */
public final class CorrectionActions {

    private final ConsoleContext context;
    private final Supplier<Window> owner;

    /** Actions whose forms open over this window. */
    public CorrectionActions(ConsoleContext context, Supplier<Window> owner) {
        this.context = context;
        this.owner = owner;
    }

    /** What can be corrected of datastores. */
    public List<TableAction<Datastore>> ofDatastores() {
        return offered(List.of(new TableAction<>(
                "correction.storage-class", Feather.HARD_DRIVE, selection -> true, this::storageClass)));
    }

    /** What can be corrected of VMs. */
    public List<TableAction<Vm>> ofVms() {
        return offered(
                List.of(new TableAction<>("correction.workload", Feather.ACTIVITY, selection -> true, this::workload)));
    }

    /** What can be corrected of Cpools. */
    public List<TableAction<ComputePool>> ofCpools() {
        return offered(List.of(
                new TableAction<>(
                        "correction.blade-class",
                        Feather.SERVER,
                        selection -> selection.size() == 1 && selection.getFirst() instanceof Cpool,
                        selection -> bladeClass(selection.getFirst())),
                new TableAction<>(
                        "correction.zone",
                        Feather.MAP_PIN,
                        selection -> selection.stream().allMatch(Cpool.class::isInstance),
                        this::zone),
                new TableAction<>(
                        "correction.tenant",
                        Feather.USERS,
                        selection -> selection.stream().allMatch(Cpool.class::isInstance),
                        this::tenant),
                new TableAction<>(
                        "correction.region",
                        Feather.GLOBE,
                        selection -> selection.stream().allMatch(Cpool.class::isInstance),
                        this::region)));
    }

    private <T> List<TableAction<T>> offered(List<TableAction<T>> actions) {
        return Corrections.possible(situation()) ? actions : List.of();
    }

    private Situation situation() {
        return context.plane().snapshot().situation();
    }

    private Texts texts() {
        return context.texts();
    }

    private void storageClass(List<Datastore> datastores) {
        List<StorageClass> classes = situation().catalog().storageClasses();
        CorrectionForm.choosing(
                        context,
                        owner.get(),
                        wording(
                                "correction.storage-class.title",
                                "correction.datastores",
                                datastores,
                                store -> name(classes, store),
                                "correction.change"),
                        classes,
                        new Words<>(this::words),
                        chosen -> new ChangeStorageClass(
                                datastores.stream().map(Datastore::id).toList(), chosen))
                .show();
    }

    private static String name(List<StorageClass> classes, Datastore store) {
        return classes.stream()
                .filter(each -> each.id().equals(store.storageClass()))
                .findFirst()
                .map(StorageClass::name)
                .orElse(store.storageClass());
    }

    private String words(StorageClass each) {
        return each.committed()
                ? texts().get("correction.storage-class.words", each.name(), each.iopsPerTib())
                : texts().get("correction.storage-class.uncommitted", each.name());
    }

    private void workload(List<Vm> vms) {
        CorrectionForm.choosing(
                        context,
                        owner.get(),
                        wording(
                                "correction.workload.title",
                                "correction.vms",
                                vms,
                                vm -> texts().of(vm.workload()),
                                "correction.change"),
                        List.of(Workload.values()),
                        new Words<>(texts()::of),
                        chosen -> new ChangeWorkload(vms.stream().map(Vm::id).toList(), chosen))
                .show();
    }

    private void bladeClass(ComputePool pool) {
        List<BladeClass> classes = situation().catalog().bladeClasses();
        CorrectionForm.choosing(
                        context,
                        owner.get(),
                        wording(
                                "correction.blade-class.title",
                                "correction.cpools",
                                List.of(pool),
                                each -> words(situation().catalog().bladeClass(each.bladeClass())),
                                "correction.change"),
                        classes,
                        new Words<>(this::words),
                        chosen -> new ChangeBladeClass(pool.id(), chosen))
                .show();
    }

    private String words(BladeClass each) {
        return texts().get("correction.blade-class.words", each.name(), each.memoryMib(), each.cores());
    }

    private void zone(List<ComputePool> pools) {
        Estate estate = situation().estate();
        CorrectionForm.naming(
                        context,
                        owner.get(),
                        wording(
                                "correction.zone.title",
                                "correction.cpools",
                                pools,
                                pool -> estate.nameOf(pool.zone()),
                                "correction.move"),
                        estate.zones().stream().map(Zone::name).sorted().toList(),
                        texts().get("correction.zone.hint"),
                        name -> new MoveToZone(
                                pools.stream().map(ComputePool::id).toList(), name))
                .show();
    }

    private void tenant(List<ComputePool> pools) {
        Estate estate = situation().estate();
        CorrectionForm.naming(
                        context,
                        owner.get(),
                        wording(
                                "correction.tenant.title",
                                "correction.cpools",
                                pools,
                                pool -> estate.nameOf(pool.tenant()),
                                "correction.change"),
                        estate.tenants().stream().map(Tenant::name).sorted().toList(),
                        texts().get("correction.tenant.hint"),
                        name -> new ChangeTenant(
                                pools.stream().map(ComputePool::id).toList(), name))
                .show();
    }

    /** Zones go whole: those in which the selected Cpools lie. */
    private void region(List<ComputePool> pools) {
        Estate estate = situation().estate();
        List<Zone> zones = pools.stream()
                .map(ComputePool::zone)
                .distinct()
                .flatMap(id -> estate.zones().find(id).stream())
                .toList();
        if (zones.isEmpty()) {
            return;
        }
        CorrectionForm.naming(
                        context,
                        owner.get(),
                        wording(
                                "correction.region.title",
                                "correction.zones",
                                zones,
                                zone -> estate.nameOf(zone.region()),
                                "correction.change"),
                        estate.regions().stream().map(Region::name).sorted().toList(),
                        texts().get("correction.region.hint"),
                        name -> new MoveToRegion(zones.stream().map(Zone::id).toList(), name))
                .show();
    }

    /** Of one object its name and what it is; of several how many there are, and how many of them are what. */
    private <T extends EstateObject> CorrectionForm.Wording wording(
            String title, String several, List<T> objects, Function<T, String> now, String action) {
        Map<String, Integer> count = new LinkedHashMap<>();
        objects.forEach(each -> count.merge(now.apply(each), 1, Integer::sum));
        List<String> parts = count.entrySet().stream()
                .map(each -> count.size() == 1
                        ? each.getKey()
                        : texts().get("correction.so-many", each.getKey(), each.getValue()))
                .toList();
        return new CorrectionForm.Wording(
                texts().get(
                                title,
                                objects.size() == 1 ? objects.getFirst().name() : texts().get(several, objects.size())),
                String.join(", ", parts),
                texts().get(action));
    }
}
