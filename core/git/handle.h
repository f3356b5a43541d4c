// SPDX-License-Identifier: Apache-2.0
// Handles of libgit2 as values: each is freed once, by whoever holds it last.
#pragma once

#include <git2.h>
#include <memory>

namespace slipway::git {

template <auto release>
struct Released {
    template <typename T>
    void operator()(T *handle) const noexcept
    {
        release(handle);
    }
};

template <typename T, auto release>
using Handle = std::unique_ptr<T, Released<release>>;

using RepositoryHandle = Handle<git_repository, git_repository_free>;
using RemoteHandle = Handle<git_remote, git_remote_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using BranchIteratorHandle = Handle<git_branch_iterator, git_branch_iterator_free>;
using ReferenceIteratorHandle = Handle<git_reference_iterator, git_reference_iterator_free>;
using ObjectHandle = Handle<git_object, git_object_free>;
using CommitHandle = Handle<git_commit, git_commit_free>;
using TreeHandle = Handle<git_tree, git_tree_free>;
using TreeEntryHandle = Handle<git_tree_entry, git_tree_entry_free>;
using BlobHandle = Handle<git_blob, git_blob_free>;
using TagHandle = Handle<git_tag, git_tag_free>;
using WalkHandle = Handle<git_revwalk, git_revwalk_free>;
using DiffHandle = Handle<git_diff, git_diff_free>;
using IndexHandle = Handle<git_index, git_index_free>;
using DatabaseHandle = Handle<git_odb, git_odb_free>;
using PackBuilderHandle = Handle<git_packbuilder, git_packbuilder_free>;
using DescriptionHandle = Handle<git_describe_result, git_describe_result_free>;

/// A git_buf that frees what libgit2 put into it.
class Buffer {
public:
    Buffer() = default;
    ~Buffer() { git_buf_dispose(&m_buffer); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    [[nodiscard]] git_buf *out() { return &m_buffer; }
    [[nodiscard]] const char *text() const { return m_buffer.ptr; }
    [[nodiscard]] std::size_t size() const { return m_buffer.size; }

private:
    git_buf m_buffer = {};
};

/// `make(handle, git_commit_lookup, repository, &id)`: calls a libgit2 constructor and takes what it made.
template <typename Held, typename Make, typename... Arguments>
int make(Held &held, Make construct, Arguments &&...arguments)
{
    typename Held::pointer made = nullptr;
    const int code = construct(&made, std::forward<Arguments>(arguments)...);
    held.reset(made);
    return code;
}

} // namespace slipway::git
