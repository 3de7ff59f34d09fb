package vn.hocba.planted.injected.adapter.out.http;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class InjectedClient {

    @Autowired
    @Nullable
    Clock clock;
}
