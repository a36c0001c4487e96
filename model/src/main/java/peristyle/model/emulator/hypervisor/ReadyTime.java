package peristyle.model.emulator.hypervisor;

import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;

/**
 * CPU ready: part of the time in which virtual processors could run and wait for a core, percent. It comes from clock that
 * a full host cannot give, and from queueing where there are more virtual processors than cores: little below four fifths
 * of the clock, steep towards all of it. What 5 % means for an application is felt, 10 % hurts. Columns by place.
 */
final class ReadyTime {

    private static final double QUEUEING = .022;

    private final VmTable vms;
    private final int[] firstVm;
    private final int[] vmAt;
    private final float[] cores;
    private final float[] vcpus;

    /** Ready time of each VM, percent of each of its virtual processors. */
    final float[] ofVm;
    /** Its mean over all virtual processors of a host; NaN where it does not answer. */
    final float[] ofHost;

    ReadyTime(Estate estate, VmTable vms, int[] firstVm, int[] vmAt) {
        this.vms = vms;
        this.firstVm = firstVm;
        this.vmAt = vmAt;
        ofVm = new float[vms.places];
        int places = estate.hosts().places();
        ofHost = new float[places];
        cores = new float[places];
        vcpus = new float[places];
        for (int place = 0; place < places; place++) {
            Host host = estate.hosts().at(place);
            cores[place] = host == null ? 0 : host.cores();
            for (int each = firstVm[place]; each < firstVm[place + 1]; each++) {
                vcpus[place] += vms.vcpus[vmAt[each]];
            }
        }
    }

    /** This VM was given all that it asked for so far. */
    void granted(int vm) {
        ofVm[vm] = 0;
    }

    /** This part of what its virtual processors can do was asked for and not given. */
    void denied(int vm, float part) {
        ofVm[vm] = 100 * part;
    }

    /** Nothing is known of a host that does not answer. */
    void silent(int host) {
        ofHost[host] = Float.NaN;
    }

    /** Counts the queueing too, this share of the host's clock being in use. */
    void count(int host, double use) {
        double square = use * use;
        double crowd = Math.clamp(vcpus[host] / cores[host] - 1, 0.0, 2.0);
        double queueing = 100 * QUEUEING * crowd * square * square / (1.1 - Math.min(1, use));
        double sum = 0;
        for (int each = firstVm[host]; each < firstVm[host + 1]; each++) {
            int vm = vmAt[each];
            // A wide VM waits until several cores are free.
            double wide = 1 + vms.vcpus[vm] / cores[host];
            ofVm[vm] = (float) Math.min(100, ofVm[vm] + queueing * wide);
            sum += ofVm[vm] * vms.vcpus[vm];
        }
        ofHost[host] = vcpus[host] > 0 ? (float) (sum / vcpus[host]) : 0;
    }
}
