package peristyle.model.rule;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Blade;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.Lun;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vm;

/** Hardware is never shared between tenants. */
final class Tenancy {

    private Tenancy() {}

    /** PL-3: a Cpool, a datastore, a LUN and a blade belong to exactly one tenant, and so does what they carry. */
    static void hardwareOfOneTenant(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        for (Host host : estate.hosts()) {
            ComputePool pool = estate.pools().find(host.pool()).orElse(null);
            Blade blade = host.blade() == null
                    ? null
                    : estate.blades().find(host.blade()).orElse(null);
            if (pool != null && blade != null) {
                compare(host, pool.tenant(), blade, blade.tenant(), found);
            }
        }
        for (Datastore datastore : estate.datastores()) {
            Lun lun = datastore.lun() == null
                    ? null
                    : estate.luns().find(datastore.lun()).orElse(null);
            if (lun != null) {
                compare(datastore, datastore.tenant(), lun, lun.tenant(), found);
            }
        }
        for (Vm vm : estate.vms()) {
            EstateObject stranger = strangerUnder(estate, vm);
            if (stranger != null) {
                estate.relations()
                        .tenantOf(stranger)
                        .ifPresent(tenant -> compare(vm, vm.tenant(), stranger, tenant, found));
            }
        }
    }

    private static @Nullable EstateObject strangerUnder(Estate estate, Vm vm) {
        ComputePool pool = estate.pools().find(vm.pool()).orElse(null);
        if (pool != null && !pool.tenant().equals(vm.tenant())) {
            return pool;
        }
        for (Disk disk : vm.disks()) {
            Datastore datastore = estate.datastores().find(disk.datastore()).orElse(null);
            if (datastore != null && !datastore.tenant().equals(vm.tenant())) {
                return datastore;
            }
        }
        return null;
    }

    private static void compare(
            EstateObject object, TenantId own, EstateObject carrier, TenantId other, Consumer<Finding> found) {
        if (!own.equals(other)) {
            found.accept(Finding.of(
                    "PL-3", Severity.CRITICAL, object.id(), "tenants.mixed", object.id(), own, carrier.id(), other));
        }
    }
}
