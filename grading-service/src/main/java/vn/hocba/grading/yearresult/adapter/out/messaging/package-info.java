/** What a final result tells the world. */
@NullMarked
package vn.hocba.grading.yearresult.adapter.out.messaging;

import org.jspecify.annotations.NullMarked;
