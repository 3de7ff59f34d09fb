/** Registering releases, sending again, counting. */
@NullMarked
package vn.hocba.sync.delivery.application;

import org.jspecify.annotations.NullMarked;
