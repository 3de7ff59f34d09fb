/** What a homeroom book tells the world. */
@NullMarked
package vn.hocba.grading.homeroom.adapter.out.messaging;

import org.jspecify.annotations.NullMarked;
