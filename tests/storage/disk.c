/* Stands between a program and its disk, loaded before everything else (LD_PRELOAD).

   Of the files below the folder DISK_WATCHED it writes down, in order, in the file DISK_LOG,
   what was written, cut, synced, renamed and deleted. While the file DISK_TROUBLE is there
   and holds "ERRNO WRITES READS", these percentages of the calls fail with that error. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

struct head { int64_t kind, name, offset, length; };

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static const char *watched, *trouble;
static int log_file = -1;
static unsigned int chance = 20260302;

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t plain_write(int file, const void *bytes, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    return real(file, bytes, length);
}

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("DISK_LOG");
    watched = getenv("DISK_WATCHED");
    trouble = getenv("DISK_TROUBLE");
    if (log) log_file = open(log, O_CREAT | O_WRONLY | O_APPEND, 0600);
}

static int is_watched(const char *path) {
    return watched && path && !strncmp(path, watched, strlen(watched));
}

static int name_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, 1023);
    path[length > 0 ? length : 0] = 0;
    return length > 0 && file != log_file && is_watched(path);
}

/* Whether this call is to fail; errno then says why. */
static int fails(int reading) {
    int number = 0, writes = 0, reads = 0, kept = errno;
    FILE *told = trouble ? fopen(trouble, "r") : NULL;
    if (!told) { errno = kept; return 0; }
    if (fscanf(told, "%d %d %d", &number, &writes, &reads) != 3) writes = reads = 0;
    fclose(told);
    pthread_mutex_lock(&one_at_a_time);
    int hit = rand_r(&chance) % 100 < (reading ? reads : writes);
    pthread_mutex_unlock(&one_at_a_time);
    errno = hit ? number : kept;
    return hit;
}

static void note(char kind, const char *path, int64_t offset, const void *bytes, int64_t length) {
    if (log_file < 0) return;
    int kept = errno;
    struct head head = {kind, (int64_t)strlen(path), offset, length};
    pthread_mutex_lock(&one_at_a_time);
    plain_write(log_file, &head, sizeof head);
    plain_write(log_file, path, head.name);
    if (length) plain_write(log_file, bytes, length);
    pthread_mutex_unlock(&one_at_a_time);
    errno = kept;
}

static ssize_t write_at(int file, const void *bytes, size_t length, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    char path[1024];
    int ours = name_of(file, path);
    if (ours && fails(0)) return -1;
    ssize_t done = real(file, bytes, length, offset);
    if (ours && done > 0) note('W', path, offset, bytes, done);
    return done;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
    return write_at(file, bytes, length, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
    return write_at(file, bytes, length, offset);
}

ssize_t write(int file, const void *bytes, size_t length) {
    char path[1024];
    int ours = name_of(file, path);
    if (ours && fails(0)) return -1;
    ssize_t done = plain_write(file, bytes, length);
    if (ours && done > 0) note('W', path, lseek(file, 0, SEEK_CUR) - done, bytes, done);
    return done;
}

static ssize_t read_at(int file, void *bytes, size_t length, off64_t offset) {
    REAL(ssize_t, "pread64", int, void *, size_t, off64_t);
    char path[1024];
    if (trouble && name_of(file, path) && fails(1)) return -1;
    return real(file, bytes, length, offset);
}

ssize_t pread64(int file, void *bytes, size_t length, off64_t offset) {
    return read_at(file, bytes, length, offset);
}

ssize_t pread(int file, void *bytes, size_t length, off_t offset) {
    return read_at(file, bytes, length, offset);
}

static int synced(int file, int done) {
    char path[1024];
    struct stat kind;
    if (!done && name_of(file, path) && !fstat(file, &kind))
        note(S_ISDIR(kind.st_mode) ? 'D' : 'S', path, 0, NULL, 0);
    return done;
}

static int sync_fails(int file) {
    char path[1024];
    return name_of(file, path) && fails(0);
}

int fsync(int file) {
    REAL(int, "fsync", int);
    return sync_fails(file) ? -1 : synced(file, real(file));
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return sync_fails(file) ? -1 : synced(file, real(file));
}

static int cut(int file, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    char path[1024];
    int ours = name_of(file, path);
    if (ours && fails(0)) return -1;
    int done = real(file, length);
    if (ours && !done) note('T', path, length, NULL, 0);
    return done;
}

int ftruncate64(int file, off64_t length) { return cut(file, length); }

int ftruncate(int file, off_t length) { return cut(file, length); }

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    int done = real(path);
    if (!done && is_watched(path)) note('U', path, 0, NULL, 0);
    return done;
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    int done = real(from, to);
    if (!done && is_watched(from)) note('R', from, 0, to, (int64_t)strlen(to));
    return done;
}
