package vn.hocba.launcher.platform;

import java.util.List;
import vn.hocba.local.runtime.ProcessSpec;

/**
 * One process of the platform.
 *
 * @param url its address, for people and clients
 * @param needs names of the components that must be ready before it is started
 * @param preparation makes what it needs (data directory, extracted jar) and says how it is started
 */
record Component(String name, int port, String url, List<String> needs, Preparation preparation) {

    @FunctionalInterface
    interface Preparation {
        ProcessSpec prepare() throws InterruptedException;
    }

    Component {
        needs = List.copyOf(needs);
    }
}
