package vn.hocba.ministry;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the simulator keeps its state, and whom it trusts.
 *
 * @param dir one folder per store below it
 * @param trustAnchors PEM file with the roots of the signers' certificates
 */
@ConfigurationProperties("hocba.simulator")
record SimulatorProperties(Path dir, Path trustAnchors) {}
