package peristyle.model.hardware;

/** Blades, chassis and fabric interconnects: UCS Manager of every domain. */
public interface BladeDomain extends Device {}
