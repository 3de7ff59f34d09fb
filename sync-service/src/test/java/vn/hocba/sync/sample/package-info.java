/** Invented deliveries, and stand-ins for the ports that the port contracts keep honest. */
@NullMarked
package vn.hocba.sync.sample;

import org.jspecify.annotations.NullMarked;
