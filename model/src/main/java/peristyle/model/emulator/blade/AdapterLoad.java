package peristyle.model.emulator.blade;

import peristyle.model.emulator.hypervisor.HostLoad;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/** Traffic through the converged adapters of the blades, by place of the host that runs on them. */
public final class AdapterLoad {

    private final float[] mbps;
    private final float[] moving;

    public AdapterLoad(int hosts) {
        mbps = new float[hosts];
        moving = new float[hosts];
    }

    /** Takes up what the hosts send and receive now. */
    public void at(HostLoad hosts) {
        hosts.network(mbps);
        for (int host = 0; host < mbps.length; host++) {
            mbps[host] += moving[host];
        }
    }

    /** Takes up the traffic of live migrations, by place of the host, Mbit/s. */
    public void moving(float[] traffic) {
        System.arraycopy(traffic, 0, moving, 0, Math.min(traffic.length, moving.length));
    }

    /** Traffic by place of the host, Mbit/s; NaN where it does not answer. */
    public float[] mbps() {
        return mbps;
    }

    /** Writes the traffic of each host. */
    public void read(Readings into) {
        System.arraycopy(mbps, 0, into.column(Metric.HOST_NETWORK), 0, mbps.length);
    }
}
