// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <chrono>
#include <optional>

class QLabel;
class QProgressBar;

namespace meterdesk {

class ActionButton;
class IconLabel;

/// A long work as it stands: reading many meters, sending parameters, importing. Value of JobStrip and of the shell's
/// list.
struct JobStatus
{
    enum class State {
        Running,
        Paused, ///< the concentrator was lost; waits for it
        Stopping, ///< lets the item in flight finish
        Finished,
    };

    QString id;
    QString title; ///< "Reading meters"
    State state = State::Running;
    int total = 0;
    int done = 0; ///< finished items, failed ones included
    int failed = 0;
    QString current = {}; ///< the item in flight: "1610131266"
    std::optional<std::chrono::seconds> remaining = {}; ///< told after three items

    [[nodiscard]] bool isActive() const { return state != State::Finished; }
};

/// The strip under a table while a job of the page runs: what, how far, a progress line, "Stop"; "Retry failed"
/// afterwards.
class JobStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(QWidget *parent = nullptr);

    /// Shows the strip.
    void setJob(const JobStatus &job);
    [[nodiscard]] const JobStatus &job() const { return m_job; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void stopRequested(const QString &id);
    void retryFailedRequested(const QString &id);
    void dismissed(const QString &id);

private:
    [[nodiscard]] QString describe() const;

    JobStatus m_job;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    ActionButton *m_stop;
    ActionButton *m_retry;
    ActionButton *m_close;
};

} // namespace meterdesk
