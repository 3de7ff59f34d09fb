/** Time and identifiers come in by the door. */
@NullMarked
package vn.hocba.kit.ids;

import org.jspecify.annotations.NullMarked;
