/*
 * Stands between a program and its disk, for the files under one folder: writes down what was written, and
 * does what a disk or a power cut does. Loaded with LD_PRELOAD; the program knows nothing of it.
 *
 *   DISK_UNDER  the folder
 *   DISK_DOES   kill: dies before move number DISK_AT; tear: half of that write, then dies
 *               full: no room from that move on; fail: that one move fails
 *   DISK_TRACE  where every move is written down, with its bytes
 *
 * A move is a write, a cut, a sync, or a change of names. What the program writes to its standard output is
 * written down too, and is no move: it is what the program had said by then.
 *
 * It refuses copies inside the kernel, so that every byte passes through here.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name, type) \
    static type real; \
    if (!real) real = (type)dlsym(RTLD_NEXT, #name)

enum { GO_ON = 0, HALF = -1 };

static const char *under;
static char does;
static long at, moves;
static int trace = -1;

__attribute__((constructor)) static void begin(void) {
    const char *what = getenv("DISK_DOES"), *number = getenv("DISK_AT"), *out = getenv("DISK_TRACE");
    under = getenv("DISK_UNDER");
    does = what ? what[0] == 'f' ? what[1] : what[0] : 0; /* k, t, u (full), a (fail) */
    at = number ? atol(number) : 0;
    if (out) trace = (int)syscall(SYS_openat, AT_FDCWD, out, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    /* Not for the programs that this one starts. */
    unsetenv("LD_PRELOAD");
}

static int within(const char *path) {
    return under && path && strncmp(path, under, strlen(under)) == 0;
}

/* The file's number on the disk; 0 when it is not one of ours. */
static uint64_t file_of(int fd) {
    char link[64], path[4096];
    struct stat about;
    ssize_t length;
    if (!under || fd < 3) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return within(path) && fstat(fd, &about) == 0 ? about.st_ino : 0;
}

/* What happens to the next move: GO_ON, HALF, or the error it ends with. */
static int gate(int grows) {
    long now = ++moves;
    if (does == 'k' && now == at) kill(getpid(), SIGKILL);
    if (does == 't' && now == at) return HALF;
    if (does == 'u' && now >= at && grows) return ENOSPC;
    if (does == 'a' && now == at) return EIO;
    return GO_ON;
}

static void note(char move, uint64_t file, int64_t where, const void *bytes, uint64_t length) {
    char head[25];
    if (trace < 0) return;
    head[0] = move;
    memcpy(head + 1, &file, 8);
    memcpy(head + 9, &where, 8);
    memcpy(head + 17, &length, 8);
    syscall(SYS_write, trace, head, sizeof head);
    if (length) syscall(SYS_write, trace, bytes, length);
}

static void note_names(char move, uint64_t file, const char *one, const char *other) {
    char both[8192];
    int length = snprintf(both, sizeof both, "%s%c%s", one, 0, other ? other : "");
    note(move, file, 0, both, (uint64_t)length);
}

static int refuse(int error) {
    if (error == HALF) kill(getpid(), SIGKILL);
    errno = error;
    return -1;
}

typedef ssize_t (*pwrite_t)(int, const void *, size_t, off64_t);
static ssize_t put(int fd, const void *bytes, size_t length, off64_t where) {
    REAL(pwrite64, pwrite_t);
    uint64_t file = file_of(fd);
    int error = file ? gate(1) : GO_ON;
    ssize_t done;
    if (error == HALF) real(fd, bytes, length / 2, where);
    if (error) return refuse(error);
    done = real(fd, bytes, length, where);
    if (file && done > 0) note('W', file, where, bytes, (uint64_t)done);
    return done;
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t where) { return put(fd, bytes, length, where); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t where) { return put(fd, bytes, length, where); }

typedef ssize_t (*write_t)(int, const void *, size_t);
ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write, write_t);
    uint64_t file = file_of(fd);
    off64_t where = file ? lseek64(fd, 0, SEEK_CUR) : 0;
    int error = file ? gate(1) : GO_ON;
    ssize_t done;
    if (fd == 1) note('S', 0, 0, bytes, length);
    if (error == HALF) real(fd, bytes, length / 2);
    if (error) return refuse(error);
    done = real(fd, bytes, length);
    if (file && done > 0) note('W', file, where, bytes, (uint64_t)done);
    return done;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
    ssize_t all = 0, done;
    int part;
    for (part = 0; part < count; part++) {
        if (!parts[part].iov_len) continue;
        done = write(fd, parts[part].iov_base, parts[part].iov_len);
        if (done < 0) return all ? all : done;
        all += done;
        if ((size_t)done < parts[part].iov_len) break;
    }
    return all;
}

typedef int (*cut_t)(int, off64_t);
static int cut(int fd, off64_t length) {
    REAL(ftruncate64, cut_t);
    uint64_t file = file_of(fd);
    int error = file ? gate(0) : GO_ON, done;
    if (error) return refuse(error);
    done = real(fd, length);
    if (file && done == 0) note('T', file, length, 0, 0);
    return done;
}
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }
int ftruncate(int fd, off_t length) { return cut(fd, length); }

typedef int (*sync_t)(int);
static int sync_with(int fd, sync_t real) {
    struct stat about;
    uint64_t file = file_of(fd);
    int error = file ? gate(0) : GO_ON, done;
    if (error) return refuse(error);
    done = real(fd);
    if (file && done == 0) note(fstat(fd, &about) == 0 && S_ISDIR(about.st_mode) ? 'D' : 'Y', file, 0, 0, 0);
    return done;
}
int fsync(int fd) { REAL(fsync, sync_t); return sync_with(fd, real); }
int fdatasync(int fd) { REAL(fdatasync, sync_t); return sync_with(fd, real); }

typedef int (*open_t)(const char *, int, ...);
static int open_with(open_t real, const char *path, int flags, mode_t mode) {
    int ours = within(path), there = ours && access(path, F_OK) == 0, error = GO_ON, fd;
    int makes = ours && (flags & O_CREAT) && !there, empties = ours && (flags & O_TRUNC) && there;
    if (makes || empties) error = gate(1);
    if (error) return refuse(error);
    fd = real(path, flags, mode);
    if (fd >= 0 && makes) note_names('C', file_of(fd), path, 0);
    if (fd >= 0 && empties) note('T', file_of(fd), 0, 0, 0);
    return fd;
}
#define OPENER(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name, open_t); \
        va_list more; \
        mode_t mode; \
        va_start(more, flags); \
        mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        return open_with(real, path, flags, mode); \
    }
OPENER(open)
OPENER(open64)

typedef int (*two_t)(const char *, const char *);
int rename(const char *from, const char *to) {
    REAL(rename, two_t);
    int ours = within(to) && access(from, F_OK) == 0, error = ours ? gate(0) : GO_ON, done;
    if (error) return refuse(error);
    done = real(from, to);
    if (ours && done == 0) note_names('R', 0, from, to);
    return done;
}
typedef int (*linkat_t)(int, const char *, int, const char *, int);
int linkat(int one, const char *from, int other, const char *to, int flags) {
    REAL(linkat, linkat_t);
    int ours = within(to), error = ours ? gate(1) : GO_ON, done;
    if (error) return refuse(error);
    done = real(one, from, other, to, flags);
    if (ours && done == 0) note_names('L', 0, from, to);
    return done;
}
typedef int (*one_t)(const char *);
int unlink(const char *path) {
    REAL(unlink, one_t);
    int ours = within(path) && access(path, F_OK) == 0, error = ours ? gate(0) : GO_ON, done;
    if (error) return refuse(error);
    done = real(path);
    if (ours && done == 0) note_names('U', 0, path, 0);
    return done;
}
typedef int (*mkdir_t)(const char *, mode_t);
int mkdir(const char *path, mode_t mode) {
    REAL(mkdir, mkdir_t);
    int ours = within(path) && access(path, F_OK) != 0, error = ours ? gate(1) : GO_ON, done;
    if (error) return refuse(error);
    done = real(path, mode);
    if (ours && done == 0) note_names('F', 0, path, 0);
    return done;
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
    (void)in, (void)from, (void)out, (void)to, (void)length, (void)flags;
    return refuse(ENOSYS);
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t length) {
    (void)out, (void)in, (void)from, (void)length;
    return refuse(ENOSYS);
}
ssize_t sendfile(int out, int in, off_t *from, size_t length) {
    (void)out, (void)in, (void)from, (void)length;
    return refuse(ENOSYS);
}
