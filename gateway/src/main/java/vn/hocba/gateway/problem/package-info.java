/** What goes wrong at the door, told as problem details in Vietnamese or English. A small flat feature. */
@NullMarked
package vn.hocba.gateway.problem;

import org.jspecify.annotations.NullMarked;
