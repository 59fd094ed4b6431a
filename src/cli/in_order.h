// Work spread over threads, its results taken in order: output is the same for any number of
// threads.
//
//   in_order<std::string>(articles.size(), jobs,
//                         [&](size_t i) { return annotate(articles[i]); },
//                         [&](std::string&& line) { print(line); });
//
// `make` runs on any thread and must not touch what others write; `take` runs on the caller's
// thread, once for each index, in order. Threads stay a few batches ahead of `take`, so memory is
// bounded.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace crosscheck {

template <class Value, class Make>
class OrderedWork {
 public:
  OrderedWork(size_t count, size_t jobs, Make& make)
      : count_(count), batch_(std::clamp<size_t>(count / (jobs * 8), 1, 64)), make_(make) {
    for (size_t i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
  }
  ~OrderedWork() {
    for (std::thread& thread : threads_) thread.join();
  }

  template <class Take>
  void take_all(Take take) {
    const size_t batches = (count_ + batch_ - 1) / batch_;
    for (size_t next = 0; next < batches; ++next) {
      for (Value& value : wait_for(next)) take(std::move(value));
    }
  }

 private:
  static constexpr size_t kAhead = 4;  // batches per thread that may wait to be taken

  void work() {
    while (true) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return started_ < taken_ + kAhead * threads_.size(); });
      const size_t mine = started_++;
      lock.unlock();
      if (mine * batch_ >= count_) return;
      std::vector<Value> values = make_batch(mine);
      lock.lock();
      done_.emplace(mine, std::move(values));
      changed_.notify_all();
    }
  }

  std::vector<Value> make_batch(size_t batch) {
    std::vector<Value> values;
    const size_t end = std::min(count_, (batch + 1) * batch_);
    for (size_t i = batch * batch_; i < end; ++i) values.push_back(make_(i));
    return values;
  }

  std::vector<Value> wait_for(size_t batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_.contains(batch); });
    auto values = std::move(done_.extract(batch).mapped());
    ++taken_;
    changed_.notify_all();
    return values;
  }

  const size_t count_;
  const size_t batch_;
  Make& make_;
  std::mutex mutex_;
  std::condition_variable changed_;
  size_t started_ = 0;
  size_t taken_ = 0;
  std::map<size_t, std::vector<Value>> done_;
  std::vector<std::thread> threads_;
};

template <class Value, class Make, class Take>
void in_order(size_t count, size_t jobs, Make make, Take take) {
  jobs = std::min(jobs, count);
  if (jobs <= 1) {
    for (size_t i = 0; i < count; ++i) take(make(i));
    return;
  }
  OrderedWork<Value, Make>(count, jobs, make).take_all(take);
}

}  // namespace crosscheck
