package vn.hocba.sync.reconciliation.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.kit.http.ServiceClients;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.platform.GuardedHttp;
import vn.hocba.sync.platform.SyncProperties;
import vn.hocba.sync.reconciliation.domain.StoreListing;

/** Reads a store's list page by page; a page that is missing makes the whole list unusable. */
@Component
class HttpStoreListing implements StoreListing {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PAGES = 10_000;
    private static final int OK = 200;
    private static final int PAGE = 500;

    private record Side(RestClient http, GuardedHttp guarded) {}

    private final Map<Target, Side> sides = new EnumMap<>(Target.class);

    HttpStoreListing(ServiceClients clients, CircuitBreakerRegistry breakers, SyncProperties properties) {
        sides.put(Target.CITY, side(clients, breakers, properties, properties.cityUrl(), "city"));
        sides.put(Target.MINISTRY, side(clients, breakers, properties, properties.ministryUrl(), "ministry"));
    }

    @Override
    public Answer of(Target target, String schoolCode) {
        Side side = Objects.requireNonNull(sides.get(target));
        var digests = new HashMap<DeliveryId, String>();
        String after = "";
        for (int i = 0; i < MOST_PAGES; i++) {
            GuardedHttp.Answer answer = page(side, schoolCode, after);
            if (!(answer instanceof GuardedHttp.Answer.Received(int status, byte[] body, var _)) || status != OK) {
                return new Answer.Unavailable("no-listing");
            }
            String next;
            try {
                next = read(body, digests);
            } catch (JacksonException | IllegalArgumentException e) {
                return new Answer.Unavailable(side.guarded().malformed().problem());
            }
            if (next.isEmpty()) {
                return new Answer.Held(digests);
            }
            after = next;
        }
        return new Answer.Unavailable("endless-listing");
    }

    private static GuardedHttp.Answer page(Side side, String schoolCode, String after) {
        return side.guarded()
                .call(side.http()
                        .get()
                        .uri(uri -> uri.path("/transcripts")
                                .queryParam("schoolCode", "{school}")
                                .queryParam("after", "{after}")
                                .queryParam("limit", PAGE)
                                .build(schoolCode, after))
                        .accept(MediaType.APPLICATION_JSON));
    }

    /** Adds the page and returns where the next one starts; empty at the end. */
    private static String read(byte[] body, Map<DeliveryId, String> digests) {
        PageMessage page = JSON.readValue(body, PageMessage.class);
        if (page == null || page.transcripts() == null) {
            throw new IllegalArgumentException("not a page");
        }
        for (HeldMessage held : page.transcripts()) {
            if (held == null || held.transcriptId() == null || held.sha256() == null) {
                throw new IllegalArgumentException("not an entry");
            }
            digests.put(
                    new DeliveryId(held.transcriptId(), held.version()),
                    held.sha256().toLowerCase(Locale.ROOT));
        }
        return page.next() == null ? "" : page.next();
    }

    private static Side side(
            ServiceClients clients, CircuitBreakerRegistry breakers, SyncProperties properties, URI url, String name) {
        var http = clients.withoutToken(url.toString(), properties.connectTimeout(), properties.readTimeout())
                .requestFactory(GuardedHttp.factory(properties))
                .build();
        return new Side(http, new GuardedHttp(breakers.circuitBreaker(name)));
    }

    record PageMessage(
            @Nullable List<@Nullable HeldMessage> transcripts,
            @Nullable String next) {}

    record HeldMessage(
            @Nullable String transcriptId,
            long version,
            @Nullable String sha256) {}
}
