package vn.hocba.signing.trust.adapter.out.http;

import java.net.URI;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hocba.signing.trust.application.ReadStatus;

/**
 * Lists as they were fetched, kept for a while. Who finds none fetches it, for a bounded time; an address that does not answer
 * is left alone for as long, so that nothing slows down while an authority is away.
 */
@Component
class RevocationLists {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Fetched(Instant at, Optional<X509CRL> list) {}

    private final StatusHttp http;
    private final Clock clock;
    private final Map<URI, Fetched> known = new ConcurrentHashMap<>();

    RevocationLists(StatusHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Empty when it cannot be had, or is out of date. */
    Optional<X509CRL> find(URI address) {
        Instant now = clock.instant();
        // others who want the same list wait for the one who fetches it
        Fetched fetched = known.compute(
                address,
                (_, before) ->
                        before != null && now.isBefore(before.at().plus(KEPT)) ? before : fetch(address, before));
        return fetched.list().filter(list -> isUpToDate(list, now));
    }

    private Fetched fetch(URI address, @Nullable Fetched before) {
        Optional<X509CRL> list = http.list(address).flatMap(ReadStatus::list);
        if (list.isEmpty()) {
            LOG.warn("A revocation list cannot be had");
        }
        return new Fetched(clock.instant(), list.isPresent() || before == null ? list : before.list());
    }

    private static boolean isUpToDate(X509CRL list, Instant now) {
        return list.getNextUpdate() != null && now.isBefore(list.getNextUpdate().toInstant());
    }
}
