/** The store's HTTP door and its status page. */
@NullMarked
package vn.hocba.ministry.web;

import org.jspecify.annotations.NullMarked;
