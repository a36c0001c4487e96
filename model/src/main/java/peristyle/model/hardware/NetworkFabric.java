package peristyle.model.hardware;

/** Edge routers, core links and pseudowires of the VPLS network. */
public interface NetworkFabric extends Device {}
