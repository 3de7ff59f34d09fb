/** Planted. */
@NullMarked
package vn.hocba.planted.kafkaeverywhere.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
