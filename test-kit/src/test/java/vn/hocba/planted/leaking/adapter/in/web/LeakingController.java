package vn.hocba.planted.leaking.adapter.in.web;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.planted.leaking.domain.Secret;

@RestController
class LeakingController {

    Optional<List<Secret>> secrets() {
        return Optional.empty();
    }
}
