/** Planted. */
@NullMarked
package vn.hocba.planted.bsoneverywhere.adapter.in.web;

import org.jspecify.annotations.NullMarked;
