package vn.hocba.sync.delivery;

import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.sample.InMemoryDeliveries;

class InMemoryDeliveriesTests extends DeliveriesContract {

    private final Deliveries deliveries = new InMemoryDeliveries();

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }
}
