package vn.hocba.planted.clean.adapter.in.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.planted.clean.application.AddThing;

@RestController
class ThingController {

    record ThingResponse(String name) {}

    private final AddThing addThing;

    ThingController(AddThing addThing) {
        this.addThing = addThing;
    }

    @PostMapping("/things")
    ThingResponse add(String name) {
        addThing.handle(name);
        return new ThingResponse(name);
    }
}
