/** The deliveries' HTTP door. */
@NullMarked
package vn.hocba.sync.delivery.adapter.in.web;

import org.jspecify.annotations.NullMarked;
