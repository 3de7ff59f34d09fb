package vn.hocba.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.local.runtime.Ports;

class PortBookTests {

    @TempDir
    Path directory;

    @Test
    void choosesTheUsualPort() throws IOException {
        int usual = unused();

        assertThat(book().portFor("kafka", usual)).isEqualTo(usual);
    }

    @Test
    void choosesAnotherWhenTheUsualOneIsTaken() throws IOException {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThat(book().portFor("kafka", taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void givesOneComponentThePortThatItHas() {
        PortBook book = book();

        assertThat(book.portFor("kafka", 1)).isEqualTo(book.portFor("kafka", 2));
    }

    @Test
    void neverGivesOnePortToTwo() {
        PortBook book = book();
        int usual = Ports.free();

        assertThat(book.portFor("a", usual)).isNotEqualTo(book.portFor("b", usual));
    }

    @Test
    void writesDownWhatItChose() {
        PortBook book = book();
        int port = book.portFor("gateway", 8080);
        book.save();

        assertThat(directory.resolve("ports.json")).content().contains("\"gateway\" : " + port);
    }

    @Test
    void remembersItForTheNextStart() throws IOException {
        int remembered = unused();
        Files.writeString(directory.resolve("ports.json"), "{\"kafka\": " + remembered + "}");

        assertThat(book().portFor("kafka", unused())).isEqualTo(remembered);
    }

    /** Free a moment ago, and never handed out by this process. */
    private static int unused() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }

    private PortBook book() {
        return new PortBook(directory.resolve("ports.json"));
    }
}
