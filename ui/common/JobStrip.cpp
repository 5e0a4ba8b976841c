// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/JobStrip.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>

#include "common/ActionButton.h"
#include "common/IconLabel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

JobStrip::JobStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"loader"_s, Token::Info, 16, this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new ActionButton(u"square"_s, tr("Stop"), this))
    , m_retry(new ActionButton(u"refresh-cw"_s, tr("Retry failed"), this))
    , m_close(ActionButton::iconOnly(u"x"_s, tr("Dismiss"), this))
{
    setObjectName(u"jobStrip"_s);
    setTextStyle(m_title, TextStyle::Strong);
    setTextStyle(m_text, TextStyle::Caption, Token::Text2);
    m_text->setObjectName(u"jobText"_s);
    m_stop->setObjectName(u"jobStop"_s);
    m_retry->setObjectName(u"jobRetry"_s);
    m_close->setObjectName(u"jobDismiss"_s);
    for (ActionButton *button : {m_stop, m_retry, m_close})
        button->setCompact(true);
    m_progress->setFixedHeight(5);
    m_progress->setTextVisible(false);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_text);
    row->addStretch(1);
    row->addWidget(m_retry);
    row->addWidget(m_stop);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 10, 9);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_progress);
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(m_job.id); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryFailedRequested(m_job.id); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed(m_job.id);
    });
    hide();
}

QString JobStrip::describe() const
{
    QStringList parts{u"%1 / %2"_s.arg(m_job.done).arg(m_job.total)};
    if (m_job.isActive() && !m_job.current.isEmpty())
        parts.append(m_job.current);
    if (m_job.failed > 0)
        parts.append(tr("%1 failed").arg(m_job.failed));
    switch (m_job.state) {
    case JobStatus::State::Running:
        if (m_job.remaining) {
            const auto seconds = m_job.remaining->count();
            parts.append(
                seconds < 60 ? tr("about %1 s left").arg(seconds) : tr("about %1 min left").arg((seconds + 59) / 60));
        }
        break;
    case JobStatus::State::Paused:
        parts.append(tr("waiting for the concentrator"));
        break;
    case JobStatus::State::Stopping:
        parts.append(tr("stopping after this one"));
        break;
    case JobStatus::State::Finished:
        if (m_job.done < m_job.total)
            parts.append(tr("%1 not done").arg(m_job.total - m_job.done));
        break;
    }
    return parts.join(u" · "_s);
}

void JobStrip::setJob(const JobStatus &job)
{
    m_job = job;
    const bool finished = !job.isActive();
    const bool good = job.failed == 0 && job.done == job.total;
    if (finished)
        m_icon->setIcon(good ? u"circle-check"_s : u"triangle-alert"_s, good ? Token::Ok : Token::Warn);
    else
        m_icon->setIcon(job.state == JobStatus::State::Paused ? u"hourglass"_s : u"loader"_s, Token::Info);
    m_title->setText(job.title);
    m_text->setText(describe());
    m_progress->setRange(0, qMax(1, job.total));
    m_progress->setValue(job.done);
    m_stop->setVisible(!finished);
    m_stop->setEnabled(job.state != JobStatus::State::Stopping);
    m_retry->setVisible(finished && job.failed > 0);
    m_close->setVisible(finished);
    setAccessibleName(u"%1, %2"_s.arg(job.title, m_text->text()));
    show();
}

QString JobStrip::text() const
{
    return m_text->text();
}

} // namespace meterdesk
