package vn.hocba.sync.sending.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.hocba.kit.http.ServiceClients;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.platform.GuardedHttp;
import vn.hocba.sync.platform.SyncProperties;
import vn.hocba.sync.sending.domain.Store;
import vn.hocba.sync.sending.domain.Stores;

/** Each target with its own address and its own circuit breaker. */
@Component
class HttpStores implements Stores {

    private final Map<Target, Store> stores = new EnumMap<>(Target.class);

    HttpStores(ServiceClients clients, CircuitBreakerRegistry breakers, SyncProperties properties) {
        stores.put(Target.CITY, store(clients, breakers, properties, properties.cityUrl(), "city"));
        stores.put(Target.MINISTRY, store(clients, breakers, properties, properties.ministryUrl(), "ministry"));
    }

    @Override
    public Store of(Target target) {
        return Objects.requireNonNull(stores.get(target));
    }

    private static Store store(
            ServiceClients clients, CircuitBreakerRegistry breakers, SyncProperties properties, URI url, String name) {
        var http = clients.withoutToken(url.toString(), properties.connectTimeout(), properties.readTimeout())
                .requestFactory(GuardedHttp.factory(properties))
                .build();
        return new HttpStore(http, new GuardedHttp(breakers.circuitBreaker(name)));
    }
}
