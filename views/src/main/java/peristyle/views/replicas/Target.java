package peristyle.views.replicas;

import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.TenantId;

/** Where replicas can lie: a storage, seen from the pool that would start them. */
record Target(PoolId pool, DatastoreId storage, TenantId tenant) {}
