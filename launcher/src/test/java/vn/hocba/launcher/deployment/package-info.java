/** Holds containers, manifests, alerts and the operations guide to what the programs really read, serve and count. */
@NullMarked
package vn.hocba.launcher.deployment;

import org.jspecify.annotations.NullMarked;
