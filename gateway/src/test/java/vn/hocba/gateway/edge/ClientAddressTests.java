package vn.hocba.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTests {

    @Test
    void countsAnIpv4AddressByItself() {
        assertThat(ClientAddress.key("203.0.113.7")).isEqualTo(ClientAddress.key("203.0.113.7"));
        assertThat(ClientAddress.key("203.0.113.7")).isNotEqualTo(ClientAddress.key("203.0.113.8"));
    }

    @Test
    void countsAnIpv6SubscriberAsOne() {
        assertThat(ClientAddress.key("2001:db8:1:2::1")).isEqualTo(ClientAddress.key("2001:db8:1:2:ffff:ffff:ffff:1"));
        assertThat(ClientAddress.key("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.key("2001:db8:1:3::1"));
    }

    @Test
    void takesWhatIsNoAddressAsItIs() {
        assertThat(ClientAddress.key("@")).isEqualTo("@");
    }
}
