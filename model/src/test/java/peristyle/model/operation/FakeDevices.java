package peristyle.model.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ReplicaId;
import peristyle.model.hardware.BladeDomain;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.Hypervisor;
import peristyle.model.hardware.NetworkFabric;
import peristyle.model.hardware.StorageSystem;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatus;

/** Devices whose time is the operator's; every VM uses as many MHz as samples have been taken. */
final class FakeDevices implements Devices {

    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    final List<EstateChange> followed = new ArrayList<>();
    final List<DeviceEvent> pending = new ArrayList<>();
    Instant now = START;

    @Nullable
    RuntimeException failure;

    private Instant nextSample = START.plusSeconds(20);
    private int samples;

    private class Port implements BladeDomain, StorageSystem, NetworkFabric, Hypervisor {

        private final boolean measures;

        Port(boolean measures) {
            this.measures = measures;
        }

        @Override
        public void read(Readings into) {
            if (measures) {
                java.util.Arrays.fill(into.column(Metric.VM_CPU), samples);
            }
        }

        @Override
        public void follow(Estate estate, EstateChange change) {
            if (measures) {
                followed.add(change);
            }
        }

        @Override
        public ReplicaStatus mirrorStatus(ReplicaId replica) {
            return ReplicaStatus.UNKNOWN;
        }

        @Override
        public ReplicaStatus replicaStatus(ReplicaId replica) {
            return ReplicaStatus.UNKNOWN;
        }
    }

    @Override
    public BladeDomain blades() {
        return new Port(false);
    }

    @Override
    public StorageSystem storage() {
        return new Port(false);
    }

    @Override
    public NetworkFabric network() {
        return new Port(false);
    }

    @Override
    public Hypervisor hypervisor() {
        return new Port(true);
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public Optional<ClockControl> clockControl() {
        return Optional.empty();
    }

    @Override
    public void pass(Duration operatorTime, Duration budget, DeviceListener listener) {
        if (failure != null) {
            throw failure;
        }
        now = now.plus(operatorTime);
        pending.forEach(listener::happened);
        pending.clear();
        while (!nextSample.isAfter(now)) {
            samples++;
            listener.sampled(nextSample);
            nextSample = nextSample.plusSeconds(20);
        }
    }

    @Override
    public byte[] save() {
        return new byte[] {1};
    }

    @Override
    public void restore(byte[] saved) {}
}
