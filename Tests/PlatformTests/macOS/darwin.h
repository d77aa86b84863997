// What Sources/Platform asks of macOS's C library, declared with macOS's types (Apple's libc and XNU
// headers, 64 bits), so that its macOS branches can be type-checked where there is no macOS. Nothing here
// is ever linked.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef int64_t off_t;
typedef int32_t dev_t, pid_t;
typedef uint64_t ino_t;
typedef uint16_t mode_t, nlink_t;
typedef uint32_t uid_t, gid_t, useconds_t, nfds_t, sigset_t;
typedef long time_t, ssize_t;

// errno.h
#define EPERM 1
#define ENOENT 2
#define EINTR 4
#define EIO 5
#define ENXIO 6
#define ENOMEM 12
#define EACCES 13
#define EEXIST 17
#define EXDEV 18
#define ENOTDIR 20
#define EISDIR 21
#define EINVAL 22
#define EFBIG 27
#define ENOSPC 28
#define EROFS 30
#define EPIPE 32
#define EAGAIN 35
#define EWOULDBLOCK EAGAIN
#define ELOOP 62
#define ENAMETOOLONG 63
#define EDQUOT 69

// fcntl.h, unistd.h, sys/file.h
#define O_RDONLY 0x0000
#define O_WRONLY 0x0001
#define O_RDWR 0x0002
#define O_NONBLOCK 0x00000004
#define O_NOFOLLOW 0x00000100
#define O_CREAT 0x00000200
#define O_TRUNC 0x00000400
#define O_EXCL 0x00000800
#define O_DIRECTORY 0x00100000
#define O_CLOEXEC 0x01000000
#define AT_SYMLINK_NOFOLLOW 0x0020
#define F_GETFD 1
#define F_SETFD 2
#define F_GETFL 3
#define F_SETFL 4
#define F_DUPFD_CLOEXEC 67
#define FD_CLOEXEC 1
#define LOCK_EX 0x02
#define LOCK_NB 0x04
#define R_OK (1 << 2)
#define W_OK (1 << 1)
#define X_OK (1 << 0)
#define SEEK_HOLE 3
#define SEEK_DATA 4
int close(int);
int pipe(int *);
int access(const char *, int);
int flock(int, int);
int fsync(int);
int isatty(int);
ssize_t read(int, void *_Nullable, size_t);
ssize_t write(int, const void *_Nullable, size_t);
ssize_t pread(int, void *_Nullable, size_t, off_t);
off_t lseek(int, off_t, int);
ssize_t readlinkat(int, const char *, char *, size_t);
int symlinkat(const char *, int, const char *);
int unlinkat(int, const char *, int);
int rename(const char *, const char *);
int renameat(int, const char *, int, const char *);
int link(const char *, const char *);
int rmdir(const char *);
int mkdir(const char *, mode_t);
int fchmodat(int, const char *, mode_t, int);
uid_t geteuid(void);
pid_t getpid(void);
int usleep(useconds_t);
long sysconf(int);
#define _SC_PAGESIZE 29
#define _SC_PHYS_PAGES 200
#define _SC_NPROCESSORS_ONLN 58

// stdlib.h, string.h, stdio.h
void *_Null_unspecified malloc(size_t);
void *_Null_unspecified calloc(size_t, size_t);
void *_Null_unspecified realloc(void *_Null_unspecified, size_t);
void free(void *_Null_unspecified);
void *_Null_unspecified memchr(const void *_Null_unspecified, int, size_t);
void *_Null_unspecified memset(void *_Null_unspecified, int, size_t);
int memcmp(const void *_Null_unspecified, const void *_Null_unspecified, size_t);
char *_Null_unspecified getenv(const char *);
char *_Null_unspecified strdup(const char *_Null_unspecified);
char *_Null_unspecified strerror(int);
size_t strlen(const char *);
char *_Null_unspecified realpath(const char *, char *_Nullable);
char *_Null_unspecified mkdtemp(char *);
_Noreturn void exit(int);
_Noreturn void _exit(int);
// crt_externs.h; no header has `environ`
char *_Nullable *_Null_unspecified *_Null_unspecified _NSGetEnviron(void);

// math.h
double exp(double), log(double), expm1(double), log1p(double), erfc(double), tanh(double);

// time.h, sys/time.h
struct timespec { time_t tv_sec; long tv_nsec; };
struct timeval { time_t tv_sec; int32_t tv_usec; };
typedef uint32_t clockid_t;
#define CLOCK_MONOTONIC ((clockid_t)6)
#define CLOCK_REALTIME ((clockid_t)0)
int clock_gettime(clockid_t, struct timespec *);
int utimensat(int, const char *, const struct timespec *_Nullable, int);

// sys/stat.h
struct stat {
  dev_t st_dev;
  mode_t st_mode;
  nlink_t st_nlink;
  ino_t st_ino;
  uid_t st_uid;
  gid_t st_gid;
  dev_t st_rdev;
  struct timespec st_atimespec, st_mtimespec, st_ctimespec, st_birthtimespec;
  off_t st_size;
  int64_t st_blocks;
  int32_t st_blksize;
  uint32_t st_flags, st_gen;
  int32_t st_lspare;
  int64_t st_qspare[2];
};
int stat(const char *, struct stat *);
int lstat(const char *, struct stat *);
int fstat(int, struct stat *);
int fstatat(int, const char *, struct stat *, int);

// dirent.h
typedef struct _DIR DIR;
struct dirent {
  uint64_t d_ino, d_seekoff;
  uint16_t d_reclen, d_namlen;
  uint8_t d_type;
  char d_name[1024];
};
DIR *_Null_unspecified fdopendir(int);
int closedir(DIR *);
struct dirent *_Null_unspecified readdir(DIR *);

// sys/mman.h
#define PROT_READ 0x01
#define PROT_WRITE 0x02
#define MAP_PRIVATE 0x0002
#define MAP_ANON 0x1000
#define MAP_ANONYMOUS MAP_ANON
void *_Null_unspecified mmap(void *_Nullable, size_t, int, int, int, off_t);
int munmap(void *, size_t);
int madvise(void *, size_t, int);

// signal.h
#define SIGHUP 1
#define SIGINT 2
#define SIGKILL 9
#define SIGPIPE 13
#define SIGTERM 15
#define SIGXFSZ 25
#define SIG_UNBLOCK 2
int kill(pid_t, int);
void (*_Null_unspecified signal(int, void (*_Null_unspecified)(int)))(int);
int sigemptyset(sigset_t *);
int sigaddset(sigset_t *, int);
int pthread_sigmask(int, const sigset_t *_Nullable, sigset_t *_Nullable);
int sigprocmask(int, const sigset_t *_Nullable, sigset_t *_Nullable);

// unistd.h
#define SEEK_SET 0

// spawn.h, sys/wait.h, sys/resource.h
typedef void *posix_spawn_file_actions_t;
typedef void *posix_spawnattr_t;
int posix_spawn_file_actions_init(posix_spawn_file_actions_t _Nullable *);
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t _Nullable *);
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t _Nullable *, int, const char *, int, mode_t);
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t _Nullable *, int, int);
#define POSIX_SPAWN_SETSIGMASK 0x0008
int posix_spawnattr_init(posix_spawnattr_t _Nullable *);
int posix_spawnattr_destroy(posix_spawnattr_t _Nullable *);
int posix_spawnattr_setsigmask(posix_spawnattr_t _Nullable *, const sigset_t *);
int posix_spawnattr_setflags(posix_spawnattr_t _Nullable *, short);
int posix_spawnp(
  pid_t *_Nullable, const char *, const posix_spawn_file_actions_t _Nullable *_Nullable,
  const posix_spawnattr_t _Nullable *_Nullable, char *_Nullable const *_Nonnull,
  char *_Nullable const *_Nullable);
#define WNOHANG 0x00000001
struct rusage {
  struct timeval ru_utime, ru_stime;
  long ru_maxrss, ru_ixrss, ru_idrss, ru_isrss, ru_minflt, ru_majflt, ru_nswap, ru_inblock, ru_oublock,
    ru_msgsnd, ru_msgrcv, ru_nsignals, ru_nvcsw, ru_nivcsw;
};
pid_t waitpid(pid_t, int *_Nullable, int);
pid_t wait4(pid_t, int *_Nullable, int, struct rusage *_Nullable);

// poll.h, sys/ioctl.h
#define POLLIN 0x0001
struct pollfd { int fd; short events, revents; };
int poll(struct pollfd *_Nullable, nfds_t, int);
struct winsize { unsigned short ws_row, ws_col, ws_xpixel, ws_ypixel; };
#define TIOCGWINSZ 0x40087468UL

// pthread.h
typedef struct _opaque_pthread_t { long __sig; void *_Null_unspecified __cleanup_stack; char __opaque[8176]; } *pthread_t;
typedef struct { long __sig; char __opaque[56]; } pthread_mutex_t, pthread_attr_t;
typedef struct { long __sig; char __opaque[40]; } pthread_cond_t;
typedef struct { long __sig; char __opaque[8]; } pthread_mutexattr_t, pthread_condattr_t;
int pthread_create(
  pthread_t _Nullable *_Nonnull, const pthread_attr_t *_Nullable,
  void *_Nullable (*_Nonnull)(void *_Nonnull), void *_Nullable);
int pthread_join(pthread_t, void *_Nullable *_Nullable);
int pthread_detach(pthread_t);
int pthread_mutex_init(pthread_mutex_t *, const pthread_mutexattr_t *_Nullable);
int pthread_mutex_destroy(pthread_mutex_t *);
int pthread_mutex_lock(pthread_mutex_t *);
int pthread_mutex_unlock(pthread_mutex_t *);
int pthread_cond_init(pthread_cond_t *, const pthread_condattr_t *_Nullable);
int pthread_cond_destroy(pthread_cond_t *);
int pthread_cond_wait(pthread_cond_t *, pthread_mutex_t *);
int pthread_cond_broadcast(pthread_cond_t *);
int pthread_cond_signal(pthread_cond_t *);
int sched_yield(void);

// mach-o/dyld.h, sys/sysctl.h
int _NSGetExecutablePath(char *, uint32_t *);
int sysctlbyname(const char *, void *_Null_unspecified, size_t *_Null_unspecified, void *_Null_unspecified, size_t);

// mach/mach.h
typedef uint32_t mach_port_t, mach_msg_type_number_t, natural_t, task_flavor_t;
typedef int32_t integer_t, kern_return_t, policy_t;
typedef uint64_t mach_vm_size_t;
typedef struct { integer_t seconds, microseconds; } time_value_t;
struct mach_task_basic_info {
  mach_vm_size_t virtual_size, resident_size, resident_size_max;
  time_value_t user_time, system_time;
  policy_t policy;
  integer_t suspend_count;
};
#define KERN_SUCCESS 0
#define MACH_TASK_BASIC_INFO 20
extern mach_port_t mach_task_self_;
kern_return_t task_info(mach_port_t, task_flavor_t, integer_t *, mach_msg_type_number_t *);

#pragma clang assume_nonnull end
